/** 「2回目」「第2回」「第2回目」: one turn in three ways of writing; 「2回」 says how often. */
const turn = /^(?:第(?<named>[0-9]+)回目?|(?<counted>[0-9]+)回目)$/

/** The other ways to write the turn that a word names; none for any other word. */
export function formsOfTurn(surface: string): string[] {
  const { named, counted } = turn.exec(surface.normalize('NFKC'))?.groups ?? {}
  const number = named ?? counted
  return number === undefined
    ? []
    : [`第${number}回`, `第${number}回目`, `${number}回目`].filter((form) => form !== surface)
}
