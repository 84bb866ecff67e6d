// check verifies what Rollcall signed with code that is not Rollcall's: the packages note and tlog of
// golang.org/x/mod/sumdb, by which Go verifies its checksum database.
//
//	go build -o check check.go
//	./check receipt VKEY receipt.json [WITNESS-VKEY...]
//	./check consistency VKEY earlier.checkpoint later.checkpoint [HASH...]
//
// It prints one line and exits with 0 where all holds, else says why not and exits with 1.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type receipt struct {
	Format     string   `json:"format"`
	Origin     string   `json:"origin"`
	Index      int64    `json:"index"`
	Payload    *string  `json:"payload"`
	Base64     []byte   `json:"payload_base64"`
	Nonce      []byte   `json:"nonce"`
	Proof      [][]byte `json:"proof"`
	Checkpoint string   `json:"checkpoint"`
}

// cosigner verifies cosignature/v1 (C2SP tlog-cosignature), which the package note does not know.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	text := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig), msg)
	return ed25519.Verify(c.key, []byte(text), sig[8:])
}

func newCosigner(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("not a verifier key")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		return nil, errors.New("not a witness's verifier key")
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	hash := binary.BigEndian.Uint32(sum[:])
	if fmt.Sprintf("%08x", hash) != parts[1] {
		return nil, errors.New("the witness's key id does not fit its key")
	}
	return cosigner{parts[0], hash, key[1:]}, nil
}

// open verifies a checkpoint's signatures and reads its size and root.
func open(text string, log note.Verifier, witnesses ...note.Verifier) (size int64, root tlog.Hash, err error) {
	opened, err := note.Open([]byte(text), note.VerifierList(append(witnesses, log)...))
	if err != nil {
		return 0, root, err
	}
	if len(opened.Sigs) != 1+len(witnesses) {
		return 0, root, fmt.Errorf("%d signatures verified of %d wanted", len(opened.Sigs), 1+len(witnesses))
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != log.Name() {
		return 0, root, errors.New("not a checkpoint of this log")
	}
	if size, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return 0, root, err
	}
	root, err = tlog.ParseHash(lines[2])
	return size, root, err
}

func hashes(raw [][]byte) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, r := range raw {
		if len(r) != tlog.HashSize {
			return nil, errors.New("a hash of the wrong length")
		}
		var h tlog.Hash
		copy(h[:], r)
		all = append(all, h)
	}
	return all, nil
}

func checkReceipt(log note.Verifier, file string, witnessKeys []string) (string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	var r receipt
	if err := json.Unmarshal(data, &r); err != nil {
		return "", err
	}
	if r.Format != "rollcall-receipt/v1" || r.Origin != log.Name() || len(r.Nonce) != 32 {
		return "", errors.New("not a receipt of this log")
	}
	var witnesses []note.Verifier
	for _, key := range witnessKeys {
		witness, err := newCosigner(key)
		if err != nil {
			return "", err
		}
		witnesses = append(witnesses, witness)
	}
	size, root, err := open(r.Checkpoint, log, witnesses...)
	if err != nil {
		return "", err
	}
	payload := r.Base64
	if r.Payload != nil {
		payload = []byte(*r.Payload)
	}
	hidden := sha256.Sum256(bytes.Join([][]byte{[]byte("rollcall-commitment/v1\n"), r.Nonce, payload}, nil))
	leaf := append([]byte("rollcall-leaf/v1\n"), hidden[:]...)
	proof, err := hashes(r.Proof)
	if err != nil {
		return "", err
	}
	if err := tlog.CheckRecord(proof, size, root, r.Index, tlog.RecordHash(leaf)); err != nil {
		return "", err
	}
	return fmt.Sprintf("entry %d of %d, %d witnesses", r.Index, size, len(witnesses)), nil
}

func checkConsistency(log note.Verifier, earlier, later string, proof []string) (string, error) {
	var sizes [2]int64
	var roots [2]tlog.Hash
	for i, file := range []string{earlier, later} {
		data, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		if sizes[i], roots[i], err = open(string(data), log); err != nil {
			return "", err
		}
	}
	var raw [][]byte
	for _, p := range proof {
		h, err := base64.StdEncoding.DecodeString(p)
		if err != nil {
			return "", err
		}
		raw = append(raw, h)
	}
	tree, err := hashes(raw)
	if err != nil {
		return "", err
	}
	if err := tlog.CheckTree(tree, sizes[1], roots[1], sizes[0], roots[0]); err != nil {
		return "", err
	}
	return fmt.Sprintf("%d entries are the beginning of %d", sizes[0], sizes[1]), nil
}

func run(args []string) (string, error) {
	if len(args) < 3 {
		return "", errors.New("see the comment at the top of check.go")
	}
	log, err := note.NewVerifier(args[1])
	if err != nil {
		return "", err
	}
	switch {
	case args[0] == "receipt":
		return checkReceipt(log, args[2], args[3:])
	case args[0] == "consistency" && len(args) >= 4:
		return checkConsistency(log, args[2], args[3], args[4:])
	}
	return "", errors.New("see the comment at the top of check.go")
}

func main() {
	said, err := run(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "not valid:", err)
		os.Exit(1)
	}
	fmt.Println("valid:", said)
}
