/** Whether `accept` (an Accept header) asks for `mediaType` before `other`; wildcards speak for neither. */
export function prefersMediaType(accept: string | undefined, mediaType: string, other: string): boolean {
  const ranges = (accept ?? '').toLowerCase().split(',').map(parseRange)
  const wanted = ranges.findIndex((range) => range.type === mediaType)
  const rival = ranges.findIndex((range) => range.type === other)
  const wantedQuality = ranges[wanted]?.quality ?? 0
  const rivalQuality = ranges[rival]?.quality ?? 0
  if (wantedQuality === 0) return false
  return wantedQuality > rivalQuality || (wantedQuality === rivalQuality && wanted < rival)
}

function parseRange(range: string): { readonly type: string; readonly quality: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const value = quality === undefined ? 1 : Number(quality)
  return { type, quality: Number.isFinite(value) ? value : 0 }
}
