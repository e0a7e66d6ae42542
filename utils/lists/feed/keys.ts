/**
 * Ed25519 keys (RFC 8032) by WebCrypto, the same in Node and in browsers. A private key is kept as PKCS #8 in PEM
 * (RFC 8410), which other tools read too.
 */
import { sha256Hex } from '../../hash/sha256.ts';
import { fromBase64, toBase64 } from './encoding.ts';
import { FeedError } from './error.ts';

const algorithm = { name: 'Ed25519' };
const pemHead = '-----BEGIN PRIVATE KEY-----';
const pemFoot = '-----END PRIVATE KEY-----';

export interface SigningKey {
  privateKey: CryptoKey;
  /** The 32 bytes of the public key. */
  publicKey: Uint8Array;
}

/** @returns a new key pair */
export async function generateKey(): Promise<SigningKey> {
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  return signingKey(pair.privateKey);
}

/** @returns the private key as PEM text, to be kept secret */
export async function privateKeyToPem(key: SigningKey): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key.privateKey));
  const lines = toBase64(bytes).match(/.{1,64}/g) ?? [];
  return `${[pemHead, ...lines, pemFoot].join('\n')}\n`;
}

/**
 * @param pem what `privateKeyToPem` wrote, or an Ed25519 key of another tool in PKCS #8
 * @throws FeedError `bad-key`
 */
export async function privateKeyFromPem(pem: string): Promise<SigningKey> {
  const body = new RegExp(`${pemHead}([A-Za-z0-9+/=\\s]+)${pemFoot}`).exec(pem)?.[1];
  if (body === undefined) throw new FeedError('bad-key', 'no "BEGIN PRIVATE KEY" block');
  try {
    const bytes = fromBase64(body.replace(/\s/g, ''));
    return await signingKey(await crypto.subtle.importKey('pkcs8', bytes, algorithm, true, ['sign']));
  } catch (error) {
    throw new FeedError('bad-key', error instanceof Error ? error.message : String(error));
  }
}

async function signingKey(privateKey: CryptoKey): Promise<SigningKey> {
  const { x } = await crypto.subtle.exportKey('jwk', privateKey);
  if (x === undefined) throw new FeedError('bad-key', 'the key has no public part');
  return { privateKey, publicKey: fromBase64(x) };
}

/** @returns the id of a public key: SHA-256 of its 32 bytes, hex. A hint only; what counts is the key itself. */
export async function keyId(publicKey: Uint8Array): Promise<string> {
  return sha256Hex(publicKey);
}

/** @returns the Ed25519 signature of `message`, 64 bytes */
export async function sign(key: SigningKey, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign(algorithm, key.privateKey, message));
}

/** @returns whether `signature` is that of `publicKey` over `message`; false for keys that are none */
export async function isSignedBy(
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, algorithm, true, ['verify']);
    return await crypto.subtle.verify(algorithm, key, signature, message);
  } catch {
    return false;
  }
}
