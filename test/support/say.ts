/** What is wrong, if it is. */
export const say = (isWrong: boolean, what: string): string[] => (isWrong ? [what] : []);
