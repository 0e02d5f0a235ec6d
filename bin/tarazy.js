#!/usr/bin/env node
// The builder makes its files anew without the mark that lets them be run; this one keeps it.
import '../dist/bin.js';
