/** Made by `npm run demo-list`. SHA-256 of the first root of public/demo-list/, hex. */
export const demoListFingerprint = 'dcabd485f82e217ef314699322970fb21aaeee3b1bf67522c46a8a6d62ef4f7e';
