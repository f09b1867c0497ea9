import { startElsewhere } from './edge.ts';

// Evaluated anew before each file that runs in workerd.
startElsewhere();
