process.stdout.write('sahel-brief\n');
