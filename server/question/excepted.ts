import type { Span } from '../../ingest/report/span.ts'

/** What a question leaves out, and where it says so: 「事務費を除く事業費」「倉庫以外の面積」「手数料抜きで」. */
export type Excepted = { readonly name: string; readonly span: Span }

const exception =
  /(?<name>[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]{2,})(?:以外|(?:じゃ|では?)ない(?=[\p{Script=Han}\p{Script=Katakana}])|とは?別に|(?:を|は)?(?:除[くいき]|のぞ[いくき]|含ま(?:ない|ず)|含めない|抜き))/gu

export function findExcepted(text: string): Excepted[] {
  return [...text.matchAll(exception)].map(({ index, 0: whole, groups }) => ({
    name: groups?.['name'] ?? '',
    span: { start: index, end: index + whole.length },
  }))
}
