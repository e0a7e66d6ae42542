export const contentScriptMatches = ['http://*.xinbiao.localhost/*'];
