import './page.css'
import { createChat } from '../chat/create-chat.ts'
import { followKeyboard } from '../chat/follow-keyboard.ts'
import { textsFor } from '../chat/texts.ts'
import type { PageSettings } from './page-settings.ts'

/** The chat page and the frame: the form that works without JavaScript gives way to the whole chat. */
const place = document.getElementById('chat')
if (place !== null) {
  const settings = JSON.parse(place.dataset['settings'] ?? '{}') as PageSettings
  const chat = createChat({
    texts: textsFor(settings.lang),
    base: '',
    opensTab: settings.isFramed,
    storageKey: `machikotae ${settings.isFramed ? 'frame' : 'page'} ${settings.municipality ?? ''}`,
    municipality: settings.municipality ?? undefined,
    greeting: settings.greeting ?? undefined,
    reports: settings.reports,
    examples: settings.examples,
    isSentOut: settings.isSentOut,
  })
  place.replaceChildren(chat.element)
  followKeyboard(document.body)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) chat.closeNote()
  })
}
