import { begin } from '#renderer/data/begin';

// The first file that runs: journal and tables open while the rest of the script is read.
begin();
