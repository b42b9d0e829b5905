import './prepare.ts';
import { start } from './start.tsx';

start();
