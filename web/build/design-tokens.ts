import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A PostCSS plugin in the shape that vite takes. */
export type DeclarationPlugin = {
  readonly postcssPlugin: string
  Declaration(declaration: { readonly prop: string; value: string }): void
}

/**
 * Puts the values of the Digital Agency's design tokens in the place of `var(--token)`, so that only what is used is
 * sent, and turns `rem` into `--rem`: in the widget the root of the page is not ours to count from.
 */
export function designTokens(): DeclarationPlugin {
  const path = fileURLToPath(import.meta.resolve('@digital-go-jp/design-tokens/dist/tokens.css'))
  const tokens = readTokens(readFileSync(path, 'utf8'))
  return {
    postcssPlugin: 'design-tokens',
    Declaration(declaration) {
      const value = replaceTokens(declaration.value, tokens)
      const result =
        declaration.prop === '--rem' ? value : value.replace(/\b(\d*\.?\d+)rem\b/g, 'calc($1 * var(--rem))')
      if (result !== declaration.value) declaration.value = result
    },
  }
}

/** `--name: value;` of a style sheet. */
export function readTokens(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

/** Tokens may name tokens. A `var()` that is no token stays. */
export function replaceTokens(value: string, tokens: ReadonlyMap<string, string>): string {
  return value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
    const token = tokens.get(name)
    return token === undefined ? whole : replaceTokens(token, tokens)
  })
}
