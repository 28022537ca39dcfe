import type { Selection } from '../select-cases.ts'

/** Every `of`-th case of each corpus, from `number` (0 …) on: shares of about the same work. */
export function takeShare(
  { corpora }: Selection,
  { number, of }: { readonly number: number; readonly of: number },
): Selection['corpora'] {
  return corpora
    .map(({ corpus, cases }) => ({ corpus, cases: cases.filter((_, index) => index % of === number) }))
    .filter(({ cases }) => cases.length > 0)
}

/** What the process of one share is told when it begins. */
export type ShareTask = { readonly args: readonly string[]; readonly number: number; readonly of: number }
