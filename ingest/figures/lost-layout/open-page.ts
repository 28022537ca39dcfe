import type { LostPage } from './lost-page.ts'

/** The same page while it is being collected. */
export type OpenPage = {
  -readonly [Key in keyof LostPage]: LostPage[Key] extends readonly (infer Item)[] ? Item[] : never
}
