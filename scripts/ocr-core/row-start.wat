;; Where an iterator over a page's words (ccstruct/pageres.h, PAGE_RES_IT) begins on its way to a row's first word: Tesseract
;; takes it there from the page's first word, for every word that it tells the text of. This one sets it to the first word of
;; the last row with words before that row, as if it had come all the way: the steps from there leave it as all steps would.
;; The iterator comes set to the page's first block. 0 if it has moved; 1 leaves the way to Tesseract.
(module
  (import "core" "memory" (memory 1))
  (func (export "kernel") (param $iterator i32) (param $target i32) (result i32)
    (local $last i32) (local $block i32) (local $before i32) (local $lastRow i32) (local $row i32) (local $rowBefore i32)
    (local $lastWord i32) (local $word i32) (local $found i32) (local $foundBlock i32) (local $foundBlockBefore i32)
    (local $foundBefore i32)
    ;; Lists are rings of elements that begin with the next one's address; a list is the address of its last one (ccutil/elst.h).
    (local.set $last (i32.load (i32.load offset=40 (local.get $iterator))))
    (if (i32.eqz (local.get $last)) (then (return (i32.const 1))))
    (local.set $before (local.get $last))
    (local.set $block (i32.load (local.get $last)))
    (block $arrived
      (loop $blocks
        (if (local.tee $lastRow (i32.load offset=28 (local.get $block)))
          (then
            (local.set $rowBefore (local.get $lastRow))
            (local.set $row (i32.load (local.get $lastRow)))
            (loop $rows
              (br_if $arrived (i32.eq (local.get $row) (local.get $target)))
              ;; Rows all of whose words are parts of others are passed by.
              (block $empty
                (br_if $empty (i32.eqz (local.tee $lastWord (i32.load offset=20 (local.get $row)))))
                (local.set $word (i32.load (local.get $lastWord)))
                (block $filled
                  (loop $words
                    (br_if $filled (i32.ne (i32.load8_u offset=265 (local.get $word)) (i32.const 1)))
                    (br_if $empty (i32.eq (local.get $word) (local.get $lastWord)))
                    (local.set $word (i32.load (local.get $word)))
                    (br $words)))
                (local.set $found (local.get $row))
                (local.set $foundBefore (local.get $rowBefore))
                (local.set $foundBlock (local.get $block))
                (local.set $foundBlockBefore (local.get $before)))
              (local.set $rowBefore (local.get $row))
              (local.set $row (i32.load (local.get $row)))
              (br_if $rows (i32.ne (local.get $rowBefore) (local.get $lastRow))))))
        (local.set $before (local.get $block))
        (local.set $block (i32.load (local.get $block)))
        (br_if $blocks (i32.ne (local.get $before) (local.get $last))))
      (return (i32.const 1)))
    (if (i32.eqz (local.get $found)) (then (return (i32.const 1))))
    ;; An iterator of a list: the list, then the elements before, at and behind the place, the first one, three flags: the last
    ;; of these tells whether it has moved.
    (i32.store offset=44 (local.get $iterator) (local.get $foundBlockBefore))
    (i32.store offset=48 (local.get $iterator) (local.get $foundBlock))
    (i32.store offset=52 (local.get $iterator) (i32.load (local.get $foundBlock)))
    (i32.store8 offset=62 (local.get $iterator) (i32.ne (local.get $foundBlock) (i32.load offset=56 (local.get $iterator))))
    (local.set $lastRow (i32.load offset=28 (local.get $foundBlock)))
    (i32.store offset=64 (local.get $iterator) (i32.add (local.get $foundBlock) (i32.const 28)))
    (i32.store offset=68 (local.get $iterator) (local.get $foundBefore))
    (i32.store offset=72 (local.get $iterator) (local.get $found))
    (i32.store offset=76 (local.get $iterator) (i32.load (local.get $found)))
    (i32.store offset=80 (local.get $iterator) (i32.load (local.get $lastRow)))
    (i32.store16 offset=84 (local.get $iterator) (i32.const 0))
    (i32.store8 offset=86 (local.get $iterator) (i32.ne (local.get $found) (i32.load (local.get $lastRow))))
    (local.set $lastWord (i32.load offset=20 (local.get $found)))
    (local.set $word (i32.load (local.get $lastWord)))
    (i32.store offset=88 (local.get $iterator) (i32.add (local.get $found) (i32.const 20)))
    (i32.store offset=92 (local.get $iterator) (local.get $lastWord))
    (i32.store offset=96 (local.get $iterator) (local.get $word))
    (i32.store offset=100 (local.get $iterator) (i32.load (local.get $word)))
    (i32.store offset=104 (local.get $iterator) (local.get $word))
    (i32.store16 offset=108 (local.get $iterator) (i32.const 0))
    (i32.store8 offset=110 (local.get $iterator) (i32.const 0))
    (i32.const 0)))
