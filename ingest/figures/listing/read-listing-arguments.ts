import { parseArgs } from 'node:util'

/** What `npm run figures` was asked for. */
export type ListingRequest =
  | {
      readonly kind: 'list'
      readonly reportId: string
      /** Part of a measure's title, or its id. */
      readonly measure?: string
      readonly problems: boolean
      readonly json: boolean
      readonly dataDirectory?: string
    }
  | { readonly kind: 'help' }
  /** One line that says what is wrong and what to write instead. */
  | { readonly kind: 'wrong'; readonly message: string }

export const usage = `使い方:
  npm run figures -- --report ID                     資料の数値を一覧にする
  npm run figures -- --report ID --measure 題名      題名にこの語を含む施策・資料だけ
  npm run figures -- --report ID --problems          照合の結果と、合わなかった所だけ

オプション:
  --json            表の代わりにJSON（一行に一件）
  --data-dir DIR    組み込みデータベースの場所（既定はDATA_DIRか.data。DATABASE_URLがあればそのサーバー）`

/** Reads the words after `npm run figures --`. */
export function readListingArguments(words: readonly string[]): ListingRequest {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        report: { type: 'string' },
        measure: { type: 'string' },
        problems: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        'data-dir': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    if (values.report === undefined || values.report.trim() === '') {
      return { kind: 'wrong', message: `資料のIDを --report で指定してください。\n${usage}` }
    }
    return {
      kind: 'list',
      reportId: values.report.trim(),
      ...(values.measure === undefined ? {} : { measure: values.measure.trim() }),
      problems: values.problems,
      json: values.json,
      ...(values['data-dir'] === undefined ? {} : { dataDirectory: values['data-dir'] }),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'wrong', message: `指定を読めません: ${reason}\n${usage}` }
  }
}
