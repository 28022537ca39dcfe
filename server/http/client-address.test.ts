import { describe, expect, it } from 'vitest'
import { findClientAddress } from './client-address.ts'

describe('findClientAddress()', () => {
  it.each([
    {
      hops: 0,
      forwarded: '9.9.9.9',
      expected: '10.0.0.1',
      why: 'no proxy is trusted: the header is the client’s own word',
    },
    { hops: 1, forwarded: '9.9.9.9', expected: '9.9.9.9', why: 'our proxy saw this address' },
    {
      hops: 1,
      forwarded: '1.1.1.1, 9.9.9.9',
      expected: '9.9.9.9',
      why: 'what stands left of our proxy’s word is forged',
    },
    { hops: 2, forwarded: '1.1.1.1, 9.9.9.9, 10.0.0.2', expected: '9.9.9.9', why: 'two proxies of ours' },
    {
      hops: 2,
      forwarded: '9.9.9.9',
      expected: '9.9.9.9',
      why: 'fewer entries than proxies: the farthest known',
    },
    { hops: 1, forwarded: undefined, expected: '10.0.0.1', why: 'the proxy did not say' },
    { hops: 1, forwarded: 'unknown', expected: '10.0.0.1', why: 'no address: the proxy itself is counted' },
    { hops: 1, forwarded: '9.9.9.9:4711', expected: '9.9.9.9', why: 'some proxies add the port' },
    { hops: 1, forwarded: '[2001:db8::1]:4711', expected: '2001:db8:0:0::/64', why: 'and brackets' },
    {
      hops: 1,
      forwarded: '2001:db8:0:0:1::9',
      expected: '2001:db8:0:0::/64',
      why: 'one client owns a whole /64',
    },
    {
      hops: 1,
      forwarded: '2001:0DB8:0000:0001::',
      expected: '2001:db8:0:1::/64',
      why: 'another writing of a network',
    },
    { hops: 1, forwarded: '::ffff:9.9.9.9', expected: '9.9.9.9', why: 'IPv4 inside IPv6' },
    { hops: 1, forwarded: `${'1.1.1.1,'.repeat(10_000)}9.9.9.9`, expected: '9.9.9.9', why: 'a long header' },
  ])('$expected for $hops hops: $why', ({ hops, forwarded, expected }) => {
    expect(
      findClientAddress({ socketAddress: '10.0.0.1', forwardedFor: forwarded, trustedProxies: hops }),
    ).toBe(expected)
  })

  it('knows no address without a socket', () => {
    expect(findClientAddress({ socketAddress: undefined, forwardedFor: '9.9.9.9', trustedProxies: 0 })).toBe(
      'unknown',
    )
  })
})
