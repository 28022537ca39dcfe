/** What the server writes into the page for its script. */
export type PageSettings = {
  readonly isFramed: boolean
  readonly municipality: string | null
  readonly greeting: string | null
  readonly lang: string
  readonly reports: readonly string[]
  readonly examples: readonly string[]
  readonly isSentOut: boolean
}
