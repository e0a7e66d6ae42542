import { serveOffscreen } from '../../utils/background/offscreen.ts';

serveOffscreen();
