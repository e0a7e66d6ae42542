/** Made by `npm run demo-list`. SHA-256 of the first root of public/demo-list/, hex. */
export const demoListFingerprint = 'ecec37d9a8c4e2513e8a44c7ef087549955d189041f8ebb7e4bb0acadb6d02b7';
