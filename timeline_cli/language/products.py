"""Matrix products for spaCy by numpy's BLAS: faster than spaCy's own, and the same for a sentence whatever is parsed beside it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_ROWS = 256  # fewer may be multiplied by other kernels, which round otherwise: they are filled up with zeros


@contextmanager
def multiplied_by_numpy() -> Iterator[None]:
    """Within, models are made that multiply by numpy, in one thread: it is processes that share out the work.

    The number of threads is that of the environment where it gives one; it has no effect once numpy is loaded.
    """
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    import numpy
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    class Ops(NumpyOps):  # type: ignore[misc]  # untyped
        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            rows = len(x)
            if trans1 or rows >= _ROWS:
                return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
            product = super().gemm(numpy.pad(x, ((0, _ROWS - rows), (0, 0))), y, trans2=trans2)[:rows]
            if out is None:
                return product
            out[:] = product
            return out

    before = get_current_ops()
    set_current_ops(Ops(use_blis=False))
    try:
        yield
    finally:
        set_current_ops(before)
