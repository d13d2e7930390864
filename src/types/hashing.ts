import { createHash, createHmac } from 'node:crypto';
import { bytesOf } from './arrays.ts';
import { disposableType } from './core-types.ts';
import { defineType } from './declare.ts';
import { argumentNull } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** A hash algorithm, keyed or not. */
class HashAlgorithm implements NetObject {
  readonly netType: NetType;
  readonly algorithm: string;
  readonly key: Uint8Array | null;

  constructor(type: NetType, algorithm: string, key: Uint8Array | null = null) {
    this.netType = type;
    this.algorithm = algorithm;
    this.key = key;
  }

  digest(bytes: Uint8Array): Uint8Array {
    const hash = this.key === null ? createHash(this.algorithm) : createHmac(this.algorithm, this.key);
    return hash.update(bytes).digest();
  }
}

function required(bytes: Value[] | null): Uint8Array {
  if (bytes === null) throw argumentNull('buffer');
  return bytesOf(bytes);
}

const baseType: NetType = defineType('System.Security.Cryptography.HashAlgorithm', {
  isAbstract: true,
  interfaces: [disposableType],
  members: () => ({
    'byte[] ComputeHash(byte[] buffer)': (self: HashAlgorithm, bytes: Value[] | null) => self.digest(required(bytes)),
    'int HashSize {get;}': (self: HashAlgorithm) => self.digest(new Uint8Array()).length * 8,
    'void Dispose() | void Clear()': () => undefined,
  }),
});

for (const name of ['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512']) {
  const algorithm = name.toLowerCase();
  const type: NetType = defineType(`System.Security.Cryptography.${name}`, {
    base: baseType,
    members: () => ({
      [`static System.Security.Cryptography.${name} Create()`]: () => new HashAlgorithm(type, algorithm),
      'static byte[] HashData(byte[] source)': (bytes: Value[] | null) =>
        createHash(algorithm).update(required(bytes)).digest(),
    }),
  });
  for (const managed of [`${name}Managed`, `${name}CryptoServiceProvider`]) {
    defineType(`System.Security.Cryptography.${managed}`, {
      base: type,
      members: () => ({ [`System.Security.Cryptography.${name} new()`]: () => new HashAlgorithm(type, algorithm) }),
    });
  }
  const keyed: NetType = defineType(`System.Security.Cryptography.HMAC${name}`, {
    base: baseType,
    members: () => ({
      [`System.Security.Cryptography.HMAC${name} new(byte[] key)`]: (key: Value[]) =>
        new HashAlgorithm(keyed, algorithm, bytesOf(key)),
    }),
  });
}
