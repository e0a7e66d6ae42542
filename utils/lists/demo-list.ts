/** Made by `npm run demo-list`. SHA-256 of the first root of public/demo-list/, hex. */
export const demoListFingerprint = 'c5d0034fdd8795a846731bc84ea3a97cb018a51f6195a153fb92e64263bbd0e0';
