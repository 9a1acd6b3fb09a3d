;; One column of what Tesseract's first layer sees around a pixel (lstm/convolve.cpp): the values above it, its own and those
;; below, copied to the output, where all of them lie in the picture and each is one integer of 8 bits. 1 if it did so; 0
;; leaves the column to Tesseract's own loop, which asks for the place of each value, and for random ones at the edge.
(module
  (import "core" "memory" (memory 1))
  (func (export "kernel") (param $layer i32) (param $input i32) (param $output i32) (param $place i32) (param $time i32)
    (param $feature i32) (result i32)
    (local $half i32) (local $map i32) (local $y i32) (local $rows i32) (local $own i32) (local $batch i32) (local $step i32)
    (local $from i32) (local $to i32) (local $left i32)
    ;; Convolve: values of a pixel at 20, half the height at 60. NetworkIO: whether it holds integers at 48.
    (if (i32.ne (i32.load offset=20 (local.get $layer)) (i32.const 1)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load8_u offset=48 (local.get $input)) (i32.const 1)) (then (return (i32.const 0))))
    (local.set $half (i32.load offset=60 (local.get $layer)))
    ;; StrideMap::Index: its map, then the place in time, the batch, and the row.
    (local.set $map (i32.load (local.get $place)))
    (local.set $batch (i32.load offset=8 (local.get $place)))
    (local.set $y (i32.load offset=12 (local.get $place)))
    ;; StrideMap: rows of all pictures at 4, of each one in the vector at 24, the way from row to row at 16.
    (local.set $rows (i32.load offset=4 (local.get $map)))
    (if (i32.lt_u (local.get $batch)
          (i32.shr_s (i32.sub (i32.load offset=28 (local.get $map)) (i32.load offset=24 (local.get $map))) (i32.const 2)))
      (then
        (local.set $own
          (i32.load (i32.add (i32.load offset=24 (local.get $map)) (i32.shl (local.get $batch) (i32.const 2)))))
        (if (i32.lt_s (local.get $own) (local.get $rows)) (then (local.set $rows (local.get $own))))))
    (if (i32.lt_s (local.get $y) (local.get $half)) (then (return (i32.const 0))))
    (if (i32.ge_s (i32.add (local.get $y) (local.get $half)) (local.get $rows)) (then (return (i32.const 0))))
    ;; The integers of a NetworkIO: their address at 28, values of a step in time at 40.
    (local.set $step (i32.mul (i32.load offset=16 (local.get $map)) (i32.load offset=40 (local.get $input))))
    (local.set $from (i32.sub
      (i32.add (i32.load offset=28 (local.get $input))
        (i32.mul (i32.load offset=4 (local.get $place)) (i32.load offset=40 (local.get $input))))
      (i32.mul (local.get $half) (local.get $step))))
    (local.set $to (i32.add (local.get $feature) (i32.add (i32.load offset=28 (local.get $output))
      (i32.mul (local.get $time) (i32.load offset=40 (local.get $output))))))
    (local.set $left (i32.shl (local.get $half) (i32.const 1)))
    (loop $next
      (i32.store8 (local.get $to) (i32.load8_u (local.get $from)))
      (local.set $from (i32.add (local.get $from) (local.get $step)))
      (local.set $to (i32.add (local.get $to) (i32.const 1)))
      (br_if $next (i32.ge_s (local.tee $left (i32.sub (local.get $left) (i32.const 1))) (i32.const 0))))
    (i32.const 1)))
