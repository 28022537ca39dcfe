import { describe, expect, it } from 'vitest'
import { readStorePlace } from './store-settings.ts'

describe('readStorePlace()', () => {
  const url = 'postgres://127.0.0.1/reports'
  it.each([
    { environment: {}, place: { dataDirectory: '.data' }, why: 'nothing is set' },
    { environment: { DATA_DIR: '/srv/x' }, place: { dataDirectory: '/srv/x' }, why: 'a directory is set' },
    { environment: { DATA_DIR: ' ' }, place: { dataDirectory: '.data' }, why: 'an empty setting is none' },
    {
      environment: { DATABASE_URL: url, DATA_DIR: '/srv/x' },
      place: { databaseUrl: url },
      why: 'a server goes first',
    },
  ])('gives $place: $why', ({ environment, place }) => {
    expect(readStorePlace(environment)).toEqual(place)
  })

  it('prefers a directory given on the command line to any setting', () => {
    expect(readStorePlace({ DATABASE_URL: url }, 'here')).toEqual({ dataDirectory: 'here' })
  })
})
