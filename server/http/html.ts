/** Text that is already HTML. Made only by `html`, so that whatever else enters a page is escaped. */
export type Html = { readonly markup: string }

type HtmlPart = string | number | Html | readonly HtmlPart[]

/** A template whose values are escaped, lists of them joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const pieces = strings.map((text, index) => text + (index < parts.length ? render(parts[index] ?? '') : ''))
  return { markup: pieces.join('') }
}

function render(part: HtmlPart): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return 'markup' in part ? part.markup : part.map(render).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
