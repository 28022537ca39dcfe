import { texts } from '../texts.ts'
import { limits } from './contract.ts'
import { RequestError } from './errors.ts'

/** What a body has to call itself, and what to say if it does not. */
export type BodyType = { readonly mediaType: string; readonly refusal: string }

export const jsonBody: BodyType = { mediaType: 'application/json', refusal: texts.notJson }
export const formBody: BodyType = { mediaType: 'application/x-www-form-urlencoded', refusal: texts.notForm }

/**
 * Reads a request's body as UTF-8 text, never more than `limits.bodyBytes` of it.
 * Throws `RequestError`: 415 for another type, charset or a compressed body, 413 for a longer one, 400 for broken UTF-8.
 */
export async function readBodyText(request: Request, type: BodyType): Promise<string> {
  checkType(request.headers, type)
  if (Number(request.headers.get('content-length') ?? 0) > limits.bodyBytes) throw tooLarge()
  const bytes = await readBytes(request)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RequestError('invalid_request', texts.invalidJson)
  }
}

/** As `readBodyText`, parsed. Throws `RequestError` 400 where it is no JSON. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const text = await readBodyText(request, jsonBody)
  try {
    return JSON.parse(text)
  } catch {
    throw new RequestError('invalid_request', texts.invalidJson)
  }
}

function checkType(headers: Headers, type: BodyType): void {
  const [mediaType = '', ...parameters] = (headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  if (mediaType !== type.mediaType || !isUtf8) throw new RequestError('unsupported_media_type', type.refusal)
  if (!['', 'identity'].includes((headers.get('content-encoding') ?? '').trim().toLowerCase())) {
    throw new RequestError('unsupported_media_type', texts.compressedBody)
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  while (reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > limits.bodyBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    pieces.push(value)
  }
  return Buffer.concat(pieces)
}

function tooLarge(): RequestError {
  return new RequestError('too_large', texts.bodyTooLarge)
}
