/** Made by `npm run demo-list`. SHA-256 of the first root of public/demo-list/, hex. */
export const demoListFingerprint = 'dd13aff7534badf6a3458788df363dd70d09f911487f59e9fee34509268f6852';
