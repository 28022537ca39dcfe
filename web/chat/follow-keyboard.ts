/**
 * Keeps `--visible` at the height that an on-screen keyboard leaves: some phones lay it over the page without making
 * the window smaller. Zooming by hand is no keyboard.
 */
export function followKeyboard(element: HTMLElement): void {
  const viewport = window.visualViewport
  viewport?.addEventListener('resize', () => {
    if (viewport.scale === 1) element.style.setProperty('--visible', `${viewport.height}px`)
  })
}
