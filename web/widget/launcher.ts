import launcherStyle from './launcher.css?inline'

/** The host of the widget before and after the rest is loaded. */
export type WidgetHost = HTMLElement & { open?: () => void }

/**
 * Draws the button in the corner into the host's shadow tree. `onOpen` loads the rest and opens it; while it runs the
 * button is busy, and where it rejects the button says `failure`.
 */
export function drawLauncher(host: WidgetHost, onOpen: () => Promise<void>): HTMLButtonElement {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(launcherStyle)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const isEnglish = /^en/i.test(host.getAttribute('lang') ?? '')
  const label =
    host.getAttribute('title') ?? (isEnglish ? 'Ask about the city’s reports' : 'まちこたえに質問')
  const failure = isEnglish
    ? 'Could not load. Please try again.'
    : '読み込めませんでした。もう一度押してください。'
  // Within the tree the title would show as a tooltip of the whole widget.
  host.dataset['label'] = label
  host.removeAttribute('title')
  const button = document.createElement('button')
  button.className = 'launcher'
  button.type = 'button'
  button.lang = isEnglish ? 'en' : 'ja'
  button.setAttribute('aria-haspopup', 'dialog')
  button.setAttribute('aria-expanded', 'false')
  button.textContent = label
  button.addEventListener('click', async () => {
    button.setAttribute('aria-busy', 'true')
    try {
      await onOpen()
      button.textContent = label
    } catch {
      button.textContent = failure
    }
    button.removeAttribute('aria-busy')
  })
  button.popover = 'manual'
  root.append(button)
  setTheme(button, host.getAttribute('theme-color'))
  showOnTop(button)
  return button
}

/** In the top layer no z-index of the site can cover the button; elsewhere its style does what it can. */
export function showOnTop(element: HTMLElement): void {
  if (element.isConnected && element.showPopover && !element.matches(':popover-open')) element.showPopover()
}

/** A theme colour as `#rrggbb` and black or white upon it, whichever can be read; anything else changes nothing. */
export function setTheme(element: HTMLElement, color: string | null): void {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(color ?? '') ?? []
  const light = [red, green, blue].map((part) => {
    const share = Number.parseInt(part, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * (light[0] ?? 0) + 0.7152 * (light[1] ?? 0) + 0.0722 * (light[2] ?? 0)
  if (!(luminance >= 0)) return
  element.style.setProperty('--theme', color)
  element.style.setProperty('--on-theme', luminance > 0.179 ? '#000' : '#fff')
}
