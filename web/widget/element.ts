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

  connectedCallback(): void {
    if (this.shadowRoot?.querySelector('.launcher')) return
    drawLauncher(this, async () => this.open())
  }

  open(): void {
    this.panel ??= this.makePanel()
    this.panel.open()
  }

  private makePanel(): Panel {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(widgetStyle)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    const texts = textsFor(this.lang)
    const launcher = root.querySelector<HTMLElement>('.launcher') ?? this
    let chat: Chat | undefined
    const panel = createPanel({
      title: this.dataset['label'] ?? texts.title,
      closeLabel: texts.close,
      launcher,
      fieldOf: () => chat?.field,
      onEscape: () => chat?.closeNote() ?? false,
    })
    root.append(panel.element)
    setTheme(panel.element, this.getAttribute('theme-color'))
    panel.element.style.setProperty('--rem', getComputedStyle(this).fontSize)
    const fill = async (): Promise<void> => {
      panel.body.replaceChildren(make('p', { class: 'working' }, texts.working))
      const made = await this.makeBody(texts, () => void fill())
      chat = made.chat
      panel.body.replaceChildren(...made.nodes)
      panel.focus()
    }
    void fill()
    return panel
  }

  private async makeBody(texts: Texts, onRetry: () => void): Promise<{ chat?: Chat; nodes: Node[] }> {
    const base =
      this.getAttribute('base') ?? new URL(/* @vite-ignore */ '..', import.meta.url).href.replace(/\/$/, '')
    const municipality = this.getAttribute('municipality') || undefined
    const config = await fetchWidgetConfig(base, municipality)
    if (config.kind !== 'allowed') {
      const message = { refused: texts.notAllowed, unreachable: texts.notConnected }[config.kind]
      const said = config.kind === 'refused' && config.message !== undefined ? config.message : message
      return {
        nodes: [
          make('p', { class: 'error', role: 'alert' }, said),
          makeButton({ class: 'retry' }, texts.retry, onRetry),
        ],
      }
    }
    const examples = this.getAttribute('examples')
      ?.split(/[|\n]/)
      .map((each) => each.trim())
      .filter(Boolean)
    const chat = createChat({
      texts,
      base,
      opensTab: true,
      storageKey: `machikotae widget ${municipality ?? ''}`,
      municipality,
      greeting: this.getAttribute('greeting') ?? undefined,
      reports: config.reports,
      examples: examples ?? config.examples,
    })
    return { chat, nodes: [chat.element] }
  }
}

if (customElements.get('machi-kotae') === undefined) customElements.define('machi-kotae', MachiKotae)
