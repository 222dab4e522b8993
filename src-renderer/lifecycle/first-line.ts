import { openEarly } from '#renderer/lifecycle/early-open';

// The first file that runs: journal and tables open while the rest of the script is read.
openEarly();
