import type { Callout } from './callout.ts'
import type { Texts } from './texts.ts'

/** What drawing an answer needs to know of the chat around it. */
export type AnswerView = {
  readonly texts: Texts
  /** Where the service is; '' for the page's own origin. */
  readonly base: string
  /** True where the source must not replace the page: in the widget on another site. */
  readonly opensTab: boolean
  readonly callout: Callout
  readonly onAsk: (question: string) => void
  /** Says something short to everybody, beside the answers. */
  readonly onNotice: (text: string) => void
}
