import { render } from 'preact';
import '../../components/tokens.css';

const place = document.getElementById('app');
if (place) render(<main />, place);
