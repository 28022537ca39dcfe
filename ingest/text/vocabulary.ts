/** The words that a corpus knows, for the correction of a question's typing. */
export type Vocabulary = {
  /** Index bases with the number of chunks that hold them. */
  readonly counts: ReadonlyMap<string, number>
  /** Bases by the text that is left when one letter is deleted. */
  readonly byDeletion: ReadonlyMap<string, readonly string[]>
  /** Bases of kanji by their first and by their last letter. */
  readonly byFirstLetter: ReadonlyMap<string, readonly string[]>
  readonly byLastLetter: ReadonlyMap<string, readonly string[]>
}
