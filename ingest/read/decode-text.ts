export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp'

export type DecodedText = { readonly text: string; readonly encoding: Encoding }

/** Share of control characters above which a decoding cannot be a text. */
const MOST_CONTROLS = 0.001

/**
 * Decodes bytes by their byte order mark, else as the one encoding that fits without error and reads most like
 * Japanese. Undefined for binary content. The mark itself is left out of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return tryDecode(bytes, marked)
  if (!looksLikeUtf16(bytes)) {
    const utf8 = tryDecode(bytes, 'utf-8')
    if (utf8 !== undefined) return utf8
    const old = [tryDecode(bytes, 'shift_jis'), tryDecode(bytes, 'euc-jp')].filter(
      (each) => each !== undefined,
    )
    return old.sort((a, b) => strangeness(a.text) - strangeness(b.text))[0]
  }
  const wide = [tryDecode(bytes, 'utf-16le'), tryDecode(bytes, 'utf-16be')].filter(
    (each) => each !== undefined,
  )
  return wide.sort((a, b) => strangeness(a.text) - strangeness(b.text))[0]
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Without a mark, UTF-16 shows in line ends: a zero byte beside every 0x0a. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length % 2 !== 0) return false
  let zeros = 0
  const looked = Math.min(bytes.length, 4096)
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros += 1
  return zeros > 0 && zeros < looked / 2 + 1 && sharesOneParity(bytes, looked)
}

/** All zero bytes at even places (big end first) or all at odd ones. */
function sharesOneParity(bytes: Uint8Array, looked: number): boolean {
  const parities = new Set<number>()
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) parities.add(at % 2)
  return parities.size === 1
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
  return isText(text) ? { text, encoding } : undefined
}

function isText(text: string): boolean {
  let controls = 0
  for (const match of text.matchAll(/(?![\t\n\r\f])[\p{Cc}\ufffe\uffff]/gu)) {
    if (match[0] === String.fromCharCode(0)) return false
    controls += 1
  }
  return controls <= text.length * MOST_CONTROLS
}

/** Share of characters that a Japanese report hardly has: half-width katakana, rare scripts, private use. */
function strangeness(text: string): number {
  const sample = text.slice(0, 20_000)
  const known = sample.match(
    /[\p{Script=Hiragana}\u30a0-\u30ff\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e\s!-~]/gu,
  )
  const kana = sample.match(/[\u3040-\u309f]/gu)
  return (
    1 - (known?.length ?? 0) / Math.max(1, sample.length) - (kana?.length ?? 0) / Math.max(1, sample.length)
  )
}
