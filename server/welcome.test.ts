import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { writeWelcome } from './welcome.ts'

describe('writeWelcome()', () => {
  it.each([
    { host: '127.0.0.1', base: 'http://127.0.0.1:8787', why: 'the usual' },
    { host: '0.0.0.0', base: 'http://127.0.0.1:8787', why: 'every interface is no address to open' },
    { host: '::1', base: 'http://[::1]:8787', why: 'IPv6 stands in brackets' },
  ])('names an address that can be opened for $host: $why', ({ host, base }) => {
    const welcome = writeWelcome(readSettings({ HOST: host }), 2_345)
    expect(welcome).toContain(`ブラウザで開く: ${base}/\n`)
    expect(welcome).toContain('（2.3秒）')
    expect(welcome.match(/^ {2}curl -s /gm)).toHaveLength(2)
    expect(welcome).toContain(`curl -s ${base}/api/chat`)
  })

  it('names the public address for people, the local one for trying', () => {
    const welcome = writeWelcome(readSettings({ PUBLIC_URL: 'https://chat.example' }), 0)
    expect(welcome).toContain('ブラウザで開く: https://chat.example/\n')
    expect(welcome).toContain('curl -s http://127.0.0.1:8787/api/chat')
  })

  it.each([
    { environment: {}, isSaid: false },
    { environment: { CHAT_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }, isSaid: false },
    { environment: { CHAT_MODEL: 'm', OPENAI_API_KEY: 'key' }, isSaid: true },
  ])('says whether questions leave the machines with $environment: $isSaid', ({ environment, isSaid }) => {
    const welcome = writeWelcome(readSettings(environment), 0)
    expect(welcome.includes('市の機器の外にあるモデル')).toBe(isSaid)
  })
})
