import type { MunicipalTerm } from './municipal-terms.ts'
import type { Morpheme } from './tokenize.ts'

/** A morpheme, or a municipal term that stands for several. */
export type Word = Morpheme & { readonly term?: MunicipalTerm }
