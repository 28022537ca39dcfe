import { describe, expect, it } from 'vitest'
import { openServerDatabase } from './server-database.ts'

describe('openServerDatabase()', () => {
  it.each([
    {
      url: 'postgres://user:secret@127.0.0.1:1/reports',
      says: '127.0.0.1:1/reports',
      why: 'nobody listens there',
    },
    {
      url: 'postgres://user:secret@nowhere.invalid/reports',
      says: 'nowhere.invalid/reports',
      why: 'no such host',
    },
  ])('says where it could not connect, without the password: $why', async ({ url, says }) => {
    const failed = openServerDatabase({ url })
    await expect(failed).rejects.toThrow(`Cannot open the database at ${says}: `)
    await expect(failed).rejects.not.toThrow('secret')
  })
})
