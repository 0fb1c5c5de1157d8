/** Says when the worker's script began to run, for whoever measures how long its start takes (`npm run bench:worker`). The first to be imported. */
performance.mark('wsis-lens:start');
