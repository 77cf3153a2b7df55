/** Something that the person at the terminal can put right: printed as a sentence, without a stack trace. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
