import { type Chat, createChat } from '../chat/create-chat.ts'
import { type Texts, textsFor } from '../chat/texts.ts'
import { make, makeButton } from '../dom.ts'
import { drawLauncher, setTheme } from './launcher.ts'
import { createPanel, type Panel } from './panel.ts'
import widgetStyle from './widget.css?inline'
import { fetchWidgetConfig } from './widget-config.ts'

/** `<machi-kotae>`: the button in the corner and the chat that it opens, in a shadow tree of its own. */
class MachiKotae extends HTMLElement {
  private panel: Panel | undefined

  /** A tag of the loader has drawn its button by now; one that was written into the page has not. */
  connectedCallback(): void {
    if (!this.shadowRoot?.querySelector('.launcher')) drawLauncher(this, async () => this.open())
  }

  /** Opens the chat; the first time it is made. */
  open(): void {
    this.panel ??= openPanelIn(this)
    this.panel.open()
  }
}

function openPanelIn(host: HTMLElement): Panel {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(widgetStyle)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const texts = textsFor(host.lang)
  let chat: Chat | undefined
  const panel = createPanel({
    title: host.dataset['label'] ?? texts.title,
    // Han characters are drawn as Japanese ones only where the language is known.
    lang: texts.lang,
    closeLabel: texts.close,
    launcher: root.querySelector<HTMLElement>('.launcher') ?? host,
    fieldOf: () => chat?.field,
    onEscape: () => chat?.closeNote() ?? false,
  })
  root.append(panel.element)
  setTheme(panel.element, host.getAttribute('theme-color'))
  panel.element.style.setProperty('--rem', getComputedStyle(host).fontSize)
  async function fill(): Promise<void> {
    panel.body.replaceChildren(make('p', { class: 'working' }, texts.working))
    const content = await makeContent(host, texts)
    chat = typeof content === 'string' ? undefined : content
    if (typeof content === 'string') {
      const message = make('p', { class: 'error', role: 'alert' }, content)
      panel.body.replaceChildren(
        message,
        makeButton({ class: 'retry' }, texts.retry, () => void fill()),
      )
    } else {
      panel.body.replaceChildren(content.element)
    }
    panel.focus()
  }
  void fill()
  return panel
}

/** The chat, or in words why there is none on this site. */
async function makeContent(host: HTMLElement, texts: Texts): Promise<Chat | string> {
  const base =
    host.getAttribute('base') ?? new URL(/* @vite-ignore */ '..', import.meta.url).href.replace(/\/$/, '')
  const municipality = host.getAttribute('municipality') || undefined
  const config = await fetchWidgetConfig(base, municipality)
  if (config.kind === 'unreachable') return navigator.onLine ? texts.notConnected : texts.offline
  if (config.kind === 'refused') return config.message ?? texts.notAllowed
  const examples = host
    .getAttribute('examples')
    ?.split(/[|\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return createChat({
    texts,
    base,
    opensTab: true,
    storageKey: `machikotae widget ${municipality ?? ''}`,
    municipality,
    greeting: host.getAttribute('greeting') ?? undefined,
    reports: config.reports,
    examples: examples ?? config.examples,
    isSentOut: config.isSentOut,
  })
}

if (customElements.get('machi-kotae') === undefined) customElements.define('machi-kotae', MachiKotae)
