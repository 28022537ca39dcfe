/** What whoever ingests a file says about it; what is left out is guessed. */
export type GivenReport = {
  readonly id?: string | undefined
  readonly municipality?: string | undefined
  readonly code?: string | undefined
  readonly fiscalYear?: number | undefined
  readonly kind?: string | undefined
  readonly title?: string | undefined
  readonly note?: string | undefined
}

/** A report's id is part of every link into it. */
export const reportIdPattern = /^[a-z0-9][a-z0-9-]{0,99}$/

/** A file to be ingested, with what was said about it. */
export type ReportRequest = { readonly path: string; readonly given: GivenReport }
