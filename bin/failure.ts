/** What the process ends with. */
export const EXIT = { done: 0, refused: 1, misuse: 2, notAllowed: 3, notFound: 4, partly: 5, unavailable: 6, interrupted: 130 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES = `Ends with
  0  done
  1  refused: the sentence says what to do
  2  wrong words or flags
  3  not signed in, or not allowed
  4  there is no such thing
  5  partly done: some rows were refused
  6  the service does not answer, or is busy: try again
  130  you stopped watching; what was begun goes on`;

/** A no, as one sentence to the person; `problem` is what the server said, for scripts. */
export class Failure extends Error {
  readonly exit: Exit;
  readonly problem: object | undefined;

  constructor(exit: Exit, sentence: string, problem?: object) {
    super(sentence);
    this.name = 'Failure';
    this.exit = exit;
    this.problem = problem;
  }
}

export class Misuse extends Failure {
  constructor(sentence: string) {
    super(EXIT.misuse, sentence);
  }
}

/** By the status that the server answered. */
export function exitOf(status: number): Exit {
  if (status === 401 || status === 403) return EXIT.notAllowed;
  if (status === 404) return EXIT.notFound;
  return status === 429 || status >= 500 ? EXIT.unavailable : EXIT.refused;
}
