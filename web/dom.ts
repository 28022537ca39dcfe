export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
export type Child = Node | string | false | undefined | readonly Child[]

const svgNamespace = 'http://www.w3.org/2000/svg'

/** An HTML element. `true` sets an empty attribute (`aria-…`: the word), `false` and undefined none; texts never are markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  setAttributes(element, attributes)
  append(element, children)
  return element
}

/** The same for SVG. */
export function makeSvg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(svgNamespace, tag)
  setAttributes(element, attributes)
  append(element, children)
  return element
}

/** A real button that does one thing. */
export function makeButton(attributes: Attributes, label: Child, onClick: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, label)
  button.addEventListener('click', onClick)
  return button
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue
    if (typeof child === 'string') parent.appendChild(document.createTextNode(child))
    else if (child instanceof Node) parent.appendChild(child)
    else append(parent, child)
  }
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value))
  }
}

let lastId = 0

/** An id that no other element of the page's script has; used by `aria-…` references within one tree. */
export function nextId(): string {
  lastId += 1
  return `machi-kotae-${lastId}`
}
