"""What staff wrote: reading it strictly, finding it on disk, checking its shape."""
