import { exports } from 'cloudflare:workers';
