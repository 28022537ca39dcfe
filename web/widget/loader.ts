import { drawLauncher, type WidgetHost } from './launcher.ts'

/** Set by the build: the hashed file that holds everything else. */
declare const widgetFile: string

const names = ['municipality', 'title', 'greeting', 'examples', 'position', 'lang', 'theme-color']

/** Runs as a classic script: only those know which tag they came from. */
const tag = document.currentScript
if (tag instanceof HTMLScriptElement && tag.src !== '') start(tag)

function start(script: HTMLScriptElement): void {
  if (document.querySelector('machi-kotae') !== null) return
  const base = new URL('.', script.src).href.replace(/\/$/, '')
  const host: WidgetHost = document.createElement('machi-kotae')
  host.setAttribute('base', base)
  for (const name of names) {
    const value = script.getAttribute(`data-${name}`)
    if (value !== null) host.setAttribute(name, value)
  }
  function place(): void {
    document.body.append(host)
    drawLauncher(host, async () => {
      await import(/* @vite-ignore */ `${base}/${widgetFile}`)
      host.open?.()
    })
  }
  if (document.body === null) document.addEventListener('DOMContentLoaded', place)
  else place()
}
