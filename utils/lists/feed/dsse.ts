/**
 * DSSE envelopes (secure-systems-lab/dsse, protocol v1.0.2): the payload's bytes are signed as they are, together
 * with their type, so nothing needs canonical JSON and a payload of one type cannot pass for another.
 */
import * as z from 'zod/mini';
import { fromBase64, fromJson, toBase64 } from './encoding.ts';
import { FeedError } from './error.ts';
import { isSignedBy, keyId, sign } from './keys.ts';
import type { SigningKey } from './keys.ts';
import { maxSignatures } from './limits.ts';

const EnvelopeJson = z.object({
  payloadType: z.string(),
  payload: z.string(),
  signatures: z.array(z.object({ keyid: z.optional(z.string()), sig: z.string() })),
});

export interface Envelope {
  payloadType: string;
  payload: Uint8Array<ArrayBuffer>;
  signatures: { keyId: string | undefined; bytes: Uint8Array<ArrayBuffer> }[];
}

/** DSSE's pre-authentication encoding: `DSSEv1 LEN(type) type LEN(body) body`, lengths in bytes as decimals. */
export function preAuthenticationEncoding(payloadType: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const type = encoder.encode(payloadType);
  const head = encoder.encode(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}

/** @returns the bytes of an envelope (JSON) around `payload`, signed with each of `keys` */
export async function sealEnvelope(
  payloadType: string,
  payload: Uint8Array,
  keys: readonly SigningKey[],
): Promise<Uint8Array> {
  const message = preAuthenticationEncoding(payloadType, payload);
  const signatures = await Promise.all(
    keys.map(async (key) => ({
      keyid: await keyId(key.publicKey),
      sig: toBase64(await sign(key, message)),
    })),
  );
  const json = JSON.stringify({ payloadType, payload: toBase64(payload), signatures }, null, 1);
  return new TextEncoder().encode(`${json}\n`);
}

/**
 * Takes an envelope apart without believing it.
 * @param bytes at most `maxEnvelopeBytes`, which whoever fetched them has seen to
 * @param payloadType what it must be, exactly
 * @throws FeedError `too-large`, `not-a-feed`
 */
export function openEnvelope(bytes: Uint8Array, payloadType: string): Envelope {
  const read = EnvelopeJson.safeParse(fromJson(bytes));
  if (!read.success) throw new FeedError('not-a-feed', 'not a DSSE envelope');
  if (read.data.payloadType !== payloadType) {
    throw new FeedError('not-a-feed', `payloadType ${read.data.payloadType.slice(0, 100)}`);
  }
  if (read.data.signatures.length > maxSignatures) throw new FeedError('too-large', 'too many signatures');
  return {
    payloadType,
    payload: fromBase64(read.data.payload),
    signatures: read.data.signatures.map(({ keyid, sig }) => ({ keyId: keyid, bytes: fromBase64(sig) })),
  };
}

/**
 * Demands that at least `threshold` of `publicKeys` signed. Distinct keys count, however often one of them signed;
 * key ids are hints and only choose the words of a refusal.
 * @throws FeedError `bad-signature` when a known key is named and no signature fits, `unknown-key` when none is
 *   named, `threshold-not-met` when too few signed
 */
export async function demandSignatures(
  envelope: Envelope,
  publicKeys: readonly Uint8Array<ArrayBuffer>[],
  threshold: number,
): Promise<void> {
  const message = preAuthenticationEncoding(envelope.payloadType, envelope.payload);
  const keys = new Map(await Promise.all(publicKeys.map(async (key) => [await keyId(key), key] as const)));
  let signed = 0;
  for (const key of keys.values()) {
    for (const { bytes } of envelope.signatures) {
      if (await isSignedBy(key, bytes, message)) {
        signed++;
        break;
      }
    }
  }
  if (signed >= threshold) return;
  if (signed > 0) throw new FeedError('threshold-not-met', `${signed} of ${threshold}`);
  const strangers = envelope.signatures.filter((s) => s.keyId !== undefined && !keys.has(s.keyId));
  const onlyStrangers = strangers.length > 0 && strangers.length === envelope.signatures.length;
  throw new FeedError(onlyStrangers ? 'unknown-key' : 'bad-signature');
}
