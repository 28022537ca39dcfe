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
      /** A running server to ask instead of the store. */
      readonly base?: string
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
  --base URL        動いているサーバー（例 http://127.0.0.1:8787）から読む。--problems は使えません
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
        base: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    if (values.report === undefined || values.report.trim() === '') {
      return { kind: 'wrong', message: `資料のIDを --report で指定してください。\n${usage}` }
    }
    const base = values.base?.replace(/\/+$/, '')
    if (base !== undefined && !/^https?:$/.test(URL.canParse(base) ? new URL(base).protocol : '')) {
      return {
        kind: 'wrong',
        message: `--base には http://127.0.0.1:8787 のようなURLを書いてください。\n${usage}`,
      }
    }
    if (base !== undefined && values.problems) {
      return {
        kind: 'wrong',
        message: `--problems はサーバーを止めてから、--base なしで使ってください。\n${usage}`,
      }
    }
    return {
      kind: 'list',
      reportId: values.report.trim(),
      ...(values.measure === undefined ? {} : { measure: values.measure.trim() }),
      problems: values.problems,
      json: values.json,
      ...(base === undefined ? {} : { base }),
      ...(values['data-dir'] === undefined ? {} : { dataDirectory: values['data-dir'] }),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'wrong', message: `指定を読めません: ${reason}\n${usage}` }
  }
}
